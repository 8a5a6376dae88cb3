"""`python -m partyhub`."""

from partyhub.cli import main

main()
