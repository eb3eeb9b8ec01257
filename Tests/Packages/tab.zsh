# Types a line and Tab into a zsh on a terminal of its own, and prints the line as it stands then, behind a colon.
#   zsh -f tab.zsh 'dayfront --lesson had'
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'PS1=; autoload -Uz compinit; compinit -u -D; stty cols 200; echo re''ady'
zpty -r shell all '*ready*'
# Behind Tab Ctrl-A, so that the line becomes the words of an echo. Nothing sleeps: it all waits in the terminal.
zpty -w -n shell "$1"$'\t\x01echo : \n'
zpty -w shell exit
all=
while zpty -r shell more; do all+=$more; done
print -r -- $all | grep '^: '
