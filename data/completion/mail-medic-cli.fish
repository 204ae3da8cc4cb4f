# Completion of mail-medic-cli for fish. It asks the program itself for its commands, its options and
# what it knows, so that it cannot be out of step.
#
# SPDX-License-Identifier: GPL-3.0-or-later

function __mail_medic_cli_help
    set -lx LC_ALL C
    set -lx LANGUAGE en
    mail-medic-cli $argv --help 2>/dev/null
end

function __mail_medic_cli_commands
    __mail_medic_cli_help | string match -r --groups-only '^  ([a-z-]+) ' | string match -v mail-medic-cli
end

# Those whose values are known have a line of their own below.
function __mail_medic_cli_options
    __mail_medic_cli_help (commandline -opc)[2] \
        | string match -r --groups-only '^  (?:-., )?(--[a-z-]+=?)' \
        | string match -v -r '^--(rehearse|only|paste|batch|skip-done|format|handover|escalate|compare|authority|port)='
end

function __mail_medic_cli_lists
    __mail_medic_cli_help | string match -r --groups-only '^  list (.*)' | string split '|'
end

function __mail_medic_cli_choices
    __mail_medic_cli_help $argv[1] | string match -r --groups-only "^  --$argv[2]=([a-z|]+) " | string split '|'
end

function __mail_medic_cli_known
    mail-medic-cli list $argv 2>/dev/null | string match -r --groups-only '^(\S+)'
end

set -l first 'test (count (commandline -opc)) -eq 1'
complete -c mail-medic-cli -n $first -f -a '(__mail_medic_cli_commands)'
complete -c mail-medic-cli -n "not $first; and string match -q -- '-*' (commandline -ct)" \
    -a '(__mail_medic_cli_options)'
complete -c mail-medic-cli -n '__fish_seen_subcommand_from walk' -f -a '(__mail_medic_cli_known walks)'
complete -c mail-medic-cli -n '__fish_seen_subcommand_from rehearse' -f -a '(__mail_medic_cli_known rehearsals)'
complete -c mail-medic-cli -n '__fish_seen_subcommand_from rehearse' -l authority -r
complete -c mail-medic-cli -n '__fish_seen_subcommand_from rehearse' -l port -x
complete -c mail-medic-cli -n '__fish_seen_subcommand_from list' -f -a '(__mail_medic_cli_lists)'
complete -c mail-medic-cli -n '__fish_seen_subcommand_from check report request' -l rehearse -x -a '(__mail_medic_cli_known rehearsals)'
complete -c mail-medic-cli -n '__fish_seen_subcommand_from check' -l rehearse -x -a random
complete -c mail-medic-cli -n '__fish_seen_subcommand_from check' -l only -x -a '(__mail_medic_cli_known checks)'
complete -c mail-medic-cli -n '__fish_seen_subcommand_from check report request' -l paste -r
complete -c mail-medic-cli -n '__fish_seen_subcommand_from check' -l batch -r
complete -c mail-medic-cli -n '__fish_seen_subcommand_from check' -l skip-done -r
complete -c mail-medic-cli -n '__fish_seen_subcommand_from report' -l format -x -a '(__mail_medic_cli_choices report format)'
complete -c mail-medic-cli -n '__fish_seen_subcommand_from open' -l handover -x -a '(__mail_medic_cli_choices open handover)'
complete -c mail-medic-cli -n '__fish_seen_subcommand_from open' -l escalate -x -a '(__mail_medic_cli_choices open escalate)'
complete -c mail-medic-cli -n '__fish_seen_subcommand_from open' -l compare -r
