"""`python -m build_tools` is the same as the command `vejviser`."""

from build_tools.cli import main

main()
