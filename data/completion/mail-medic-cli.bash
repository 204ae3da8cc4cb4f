# Completion of mail-medic-cli for bash. It asks the program itself for its commands, its options and
# what it knows, so that it cannot be out of step.
#
# SPDX-License-Identifier: GPL-3.0-or-later

# What stands at the beginning of the lines of a list, without its words
_mail_medic_cli_list () {
  "$1" list "$2" 2> /dev/null | cut -d ' ' -f 1
}

# The commands, or the options of COMMAND, as --help has them
_mail_medic_cli_help () {
  LC_ALL=C LANGUAGE=en "$@" --help 2> /dev/null
}

_mail_medic_cli_options () {
  _mail_medic_cli_help "$1" "$2" | grep -oE -- '^  (-., )?--[a-z-]+=?|^  -., --[a-z-]+=?' \
    | grep -oE -- '--[a-z-]+=?'
}

# What stands behind “--option=” in the help of COMMAND, with | between
_mail_medic_cli_choices () {
  _mail_medic_cli_help "$1" "$2" | sed -nE "s/^  $3=([a-z|]+) .*/\1/p" | tr '|' '\n'
}

# The words that take the place of an option's value, or of a command's argument
_mail_medic_cli_values () {
  case $2 in
    --rehearse)
      [ "$command" != check ] || echo random
      _mail_medic_cli_list "$1" rehearsals ;;
    rehearse) _mail_medic_cli_list "$1" rehearsals ;;
    --only) _mail_medic_cli_list "$1" checks ;;
    --answer) _mail_medic_cli_list "$1" questions | sed 's/$/=/' ;;
    --format) _mail_medic_cli_choices "$1" report "$2" ;;
    --handover | --escalate) _mail_medic_cli_choices "$1" open "$2" ;;
    walk) _mail_medic_cli_list "$1" walks ;;
    list) _mail_medic_cli_help "$1" | sed -n 's/^  list //p' | tr '|' '\n' ;;
  esac
}

# Offers WORDS, lines that begin with CURRENT. One may be the name of a file, which is anything at all:
# none is expanded (as “compgen -W” would), and each comes quoted to the command line.
_mail_medic_cli_offer () {
  local word

  COMPREPLY=()
  while IFS= read -r word; do
    [[ -n $word && $word == "$2"* ]] || continue
    [[ $word != *[!A-Za-z0-9=_.-]* ]] || printf -v word %q "$word"
    COMPREPLY+=("$word")
  done <<< "$1"
}

_mail_medic_cli () {
  local program=${COMP_WORDS[0]} command=${COMP_WORDS[1]} current=$2 asked=$3 words

  # “--rehearse=NAME” comes as three words.
  [ "$current" != = ] || current=
  [ "$asked" != = ] || asked=${COMP_WORDS[COMP_CWORD - 2]}
  [[ $2 != = ]] || asked=${COMP_WORDS[COMP_CWORD - 1]}

  if [ "$COMP_CWORD" -eq 1 ]; then
    words=$(_mail_medic_cli_help "$program" | sed -nE 's/^  ([a-z-]+) .*/\1/p' | grep -v mail-medic)
  elif [[ $current == -* ]]; then
    words=$(_mail_medic_cli_options "$program" "$command")
  else
    words=$(_mail_medic_cli_values "$program" "$asked")
  fi

  _mail_medic_cli_offer "$words" "$current"
  if [ ${#COMPREPLY[@]} -eq 1 ] && [[ ${COMPREPLY[0]} == *= ]]; then compopt -o nospace; fi
}

complete -o default -F _mail_medic_cli mail-medic-cli
