"""Count what a reader would type: the shell commands in code blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openness_lint.readme.blocks import words_of

if TYPE_CHECKING:
    from openness_lint.readme.blocks import Block

_COMMANDS = words_of(
    "sudo RUN npm npx yarn pnpm pip pip3 pipx uv poetry conda git docker docker-compose make bundle "
    "gem rails rake python python3 py node cd cp mv mkdir export curl wget apt apt-get brew composer "
    "php artisan dotnet mvn gradle go cargo terraform kubectl helm vagrant source bash sh Rscript ng "
    "gulp grunt bower createdb psql heroku cdk sam aws az serverless sls mix flask django-admin "
    "streamlit jupyter quarto mkdocs jekyll hugo vite next"
)
_SHELLS = words_of(
    "sh bash shell zsh console shell-session shellsession terminal powershell ps1 cmd bat batch fish"
)
_PROMPTS = ("$ ", "% ", "> ", "./", "bin/", "PS>", "C:\\")
MAX_LINES = 400


def is_command(line: str) -> bool:
    """Whether a line looks typed into a terminal."""
    typed = line.strip()
    return typed.startswith(_PROMPTS) or typed.split(" ", 1)[0] in _COMMANDS


def commands(block: Block) -> int:
    """Count the commands in a code block: every line of a shell's, the likely ones where it names no language."""
    lines = [line for line in block.text.split("\n")[:MAX_LINES] if line.strip()]
    if block.language in _SHELLS:
        return sum(not line.lstrip().startswith("# ") for line in lines)
    return 0 if block.language else sum(map(is_command, lines))
