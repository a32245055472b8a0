"""``contralint completion``: a script that completes commands, options and values in a shell."""

from __future__ import annotations

from argparse import Action, ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Iterator

from checker.cli import streams
from checker.cli.arguments import parser

_BASH = """\
# contralint: completion for bash and zsh
_contralint() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} command=${{COMP_WORDS[1]}} words=""
    if [ "$COMP_CWORD" -eq 1 ]; then
        words="{commands}"
    else
        case "$command $before" in
{values}
        *)
            case "$word" in -*)
                case "$command" in
{options}
                esac;;
            esac;;
        esac
    fi
    if [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$word")); else COMPREPLY=(); fi
}}
complete -o default -F _contralint contralint
"""
_ZSH = """\
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i; }
autoload -U +X bashcompinit && bashcompinit
"""


def run(options: Namespace) -> int:
    """Prints the script for a shell."""
    commands = _commands(parser())
    streams.write(_fish(commands) if options.shell == "fish" else _bash(commands, options.shell == "zsh"))
    return 0


def _commands(top: ArgumentParser) -> dict[str, tuple[str, ArgumentParser]]:
    """Each command with its summary and its options."""
    (action,) = (each for each in top._actions if isinstance(each, _SubParsersAction))
    summaries = {each.dest: each.help or "" for each in action._choices_actions}
    return {name: (summaries.get(name, ""), command) for name, command in action.choices.items()}


def _options(command: ArgumentParser) -> Iterator[tuple[Action, str]]:
    """The options of a command, by their long names."""
    for action in command._actions:
        for name in action.option_strings:
            if name.startswith("--"):
                yield action, name


def _values(action: Action) -> str:
    return " ".join(map(str, action.choices)) if action.choices and not isinstance(action, _SubParsersAction) else ""


def _bash(commands: dict[str, tuple[str, ArgumentParser]], zsh: bool) -> str:
    values, options = [], []
    for name, (_, command) in commands.items():
        options.append(f'                {name}) words="{" ".join(each for _, each in _options(command))}";;')
        values += [
            f'        "{name} {option}") words="{_values(action)}";;'
            for action, option in _options(command)
            if _values(action)
        ]
    script = _BASH.format(commands=" ".join(commands), values="\n".join(values), options="\n".join(options))
    return (_ZSH if zsh else "") + script


def _fish(commands: dict[str, tuple[str, ArgumentParser]]) -> str:
    lines = ["# contralint: completion for fish"]
    for name, (summary, command) in commands.items():
        lines.append(f"complete -c contralint -n __fish_use_subcommand -fa {name} -d {_quoted(summary)}")
        for action, option in _options(command):
            line = f"complete -c contralint -n '__fish_seen_subcommand_from {name}' -l {option[2:]}"
            if action.nargs != 0:
                line += f" -xa {_quoted(_values(action))}" if _values(action) else " -r"
            lines.append(f"{line} -d {_quoted(action.help or '')}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
