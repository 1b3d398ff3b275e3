"""The GitHub Action: one step that audits, writes the summary and the annotations, and keeps one issue up to date.

`python -m openness_lint.action` reads its inputs from the environment (INPUT_*), as action.yml passes them.
"""
