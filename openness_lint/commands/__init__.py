"""The commands: one module each, imported only when asked for; `openness_lint.cli` lists them."""
