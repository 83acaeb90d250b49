"""What the command line does; remit.cli only says which words start it."""
