# Completes a line as bash does at Tab, and prints the words that it would offer.
#   bash -i tab.bash 'dayfront --lesson had'
source /usr/share/bash-completion/bash_completion
_comp_load dayfront 2>/dev/null || _completion_loader dayfront
COMP_LINE=$1 COMP_POINT=${#1} COMP_TYPE=9 COMP_KEY=9
read -ra COMP_WORDS <<< "$1"
[[ $1 != *" " ]] || COMP_WORDS+=("")
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_dayfront
printf '%s\n' "${COMPREPLY[@]}"
