"""The command line, one file a command: each has ``run(options)``, which gives the exit code (bot/README.md, The command line)."""
