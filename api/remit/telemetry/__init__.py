"""What a running process tells: metrics and logs."""
