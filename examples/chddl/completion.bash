# Completion of chddl for bash. It asks the program that is typed, so that it knows what that knows.
_chddl() {
    local program=${COMP_WORDS[0]} word=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD - 1]} help words
    COMPREPLY=()
    # bash takes --format=json for three words.
    if [[ $word == = ]]; then
        word=
    elif [[ $option == = ]]; then
        option=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    if ((COMP_CWORD == 1)); then
        help=$("$program" --help) || return
        words=$(sed -n '/^Subcommands:/,$ s/^  \([a-z]*\) .*/\1/p' <<<"$help")
        mapfile -t COMPREPLY < <(compgen -W "$words --help --version" -- "$word")
        return
    fi
    help=$("$program" "${COMP_WORDS[1]}" --help 2>/dev/null) || return
    words=$(sed -n 's/^ *\(-[a-z],\)\{0,1\}\(--[a-z-]*\).*/\2/p' <<<"$help")
    if [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
    elif [[ $option == --server ]]; then
        mapfile -t COMPREPLY < <(compgen -W 'embedded: http:// https://' -- "$word")
    elif [[ $option == --*-file ]]; then
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    elif [[ $option == --* ]] && grep -q "^ *$option [A-Z]" <<<"$help"; then
        words=$(sed -n "s/^ *$option [^{]*{\([^}]*\)}.*/\1/p" <<<"$help")
        mapfile -t COMPREPLY < <(compgen -W "${words//,/ }" -- "$word")
    elif [[ ${COMP_WORDS[1]} == explain ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$("$program" explain --list | cut -f 1)" -- "$word")
    elif grep -q '^  SPEC ' <<<"$help"; then
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}
complete -o filenames -F _chddl chddl
