# Types a line and Tab into a zsh on a terminal of its own, and prints the line as it stands then, behind a colon.
#   zsh -f tab.zsh 'dayfront --lesson had'
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'PS1=; autoload -Uz compinit; compinit -u -D'
zpty -w shell 'stty cols 200'
sleep 1
zpty -w -n shell "$1"$'\t'
sleep 2
# Ctrl-A, so that the line becomes the words of an echo.
zpty -w -n shell $'\x01''echo : '$'\n'
sleep 1
all=
while zpty -r -t shell more; do all+=$more; done
print -r -- $all | grep '^: '
