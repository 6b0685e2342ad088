"""The conversation: hear, find people, ask, decide, report. It reads the remote systems and writes rows, nothing else."""
