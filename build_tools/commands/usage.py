"""Wrong use of the command, said in Danish: one sentence with the user's own word."""

from __future__ import annotations

import click

from build_tools.danish import listed


def danish_usage(error: click.ClickException) -> str:
    """Say a fault in the use of the command in Danish."""
    if isinstance(error, click.exceptions.NoSuchOption):
        return f"Tilvalget »{error.option_name}« findes ikke."
    if isinstance(error, click.exceptions.BadOptionUsage):
        return f"Tilvalget »{error.option_name}« mangler en værdi."
    if isinstance(error, click.exceptions.MissingParameter):
        return f"Der mangler {_name(error.param)}."
    if isinstance(error, click.exceptions.BadParameter):
        word = error.message.split(" is not ")[0].strip("'")
        return f"»{word}« kan ikke bruges. {_name(error.param)} skal være {_wanted(error.param)}."
    if isinstance(error, click.exceptions.UsageError) and "No such command" in error.message:
        return f"Kommandoen »{error.message.split(chr(39))[1]}« findes ikke."
    if "unexpected extra" in error.message:
        return f"Her er ord for meget: »{error.message.partition('(')[2].rstrip(')')}«."
    if isinstance(error, click.exceptions.NoArgsIsHelpError) or "Missing command" in error.message:
        return "Der mangler en kommando."
    return "Kommandoen er skrevet forkert."


def _name(parameter: click.Parameter | None) -> str:
    """Return the name of a parameter as the user writes it."""
    if isinstance(parameter, click.Option):
        return max(parameter.opts, key=len)
    return (parameter.metavar or parameter.human_readable_name) if parameter else "Værdien"


def _wanted(parameter: click.Parameter | None) -> str:
    kind = parameter.type if parameter else None
    if isinstance(kind, click.Choice):
        return listed([str(choice) for choice in kind.choices], "eller")
    if isinstance(kind, click.IntRange):
        return f"et helt tal fra {kind.min} til {kind.max}"
    if isinstance(kind, click.types.IntParamType):
        return "et helt tal"
    return "noget andet"
