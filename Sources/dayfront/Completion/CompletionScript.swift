/// What each shell needs in order to ask the program which words may follow.
///
/// The program is asked as `dayfront complete WORD...`, with all words up to the cursor, the last perhaps empty. It answers
/// with a line for each word, the word and what it is with a tab between; a first line `:files` or `:folders` asks the shell
/// for paths too.
enum CompletionScript: String, CaseIterable {
  case bash, zsh, fish

  var text: String {
    switch self {
    case .bash: Self.bashText
    case .zsh: Self.zshText
    case .fish: Self.fishText
    }
  }

  // Within quotes that the user opened bash takes words as they are, else with backslashes. As names of files it quotes
  // them itself.
  private static let bashText = #"""
    # Completion for dayfront in bash. The program itself knows which words may follow.
    _dayfront() {
      local program=${COMP_WORDS[0]/#\~\//$HOME/} typed=${COMP_WORDS[COMP_CWORD]} words=() word about paths= quote=
      for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        word=${word#[\"\']} word=${word%[\"\']}
        words+=("${word//\\/}")
      done
      [[ $typed != = ]] || typed=
      case $typed in [\"\']*) quote=${typed:0:1} typed=${typed:1} ;; esac
      COMPREPLY=()
      while IFS=$'\t' read -r word about; do
        case $word in
          :files) paths=-f ;;
          :folders) paths=-d ;;
          *) if [[ $quote || $paths ]]; then COMPREPLY+=("$word"); else COMPREPLY+=("$(printf %q "$word")"); fi ;;
        esac
      done < <("$program" complete "${words[@]}" "${typed//\\/}" 2>/dev/null)
      if [[ $paths ]]; then
        compopt -o filenames 2>/dev/null
        while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen $paths -- "$typed")
      fi
    }
    complete -F _dayfront dayfront

    """#

  private static let zshText = #"""
    #compdef dayfront
    # Completion for dayfront in zsh. The program itself knows which words may follow.
    _dayfront() {
      local -a found shown
      local word about paths= program=${words[1]/#\~\//$HOME/}
      while IFS=$'\t' read -r word about; do
        case $word in
          :files|:folders) paths=$word ;;
          *) found+=("$word") shown+=("$word${about:+  -- $about}") ;;
        esac
      done < <($program complete "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)
      if (( $#found )); then
        local -a lines
        (( $#found < 2 )) || lines=(-l)
        compadd -M 'm:{[:lower:]}={[:upper:]}' $lines -d shown -a found
      fi
      case $paths in
        :files) _files ;;
        :folders) _files -/ ;;
      esac
    }
    _dayfront "$@"

    """#

  private static let fishText = #"""
    # Completion for dayfront in fish. The program itself knows which words may follow.
    function __dayfront_words
      set -l words (commandline -opc)
      set -l typed (commandline -ct | string unescape)
      for line in ($words[1] complete $words[2..] "$typed" 2>/dev/null)
        switch $line
          case ':files'
            __fish_complete_path "$typed"
          case ':folders'
            __fish_complete_directories "$typed" ''
          case '*'
            echo $line
        end
      end
    end
    complete -c dayfront -f -a '(__dayfront_words)'

    """#
}
