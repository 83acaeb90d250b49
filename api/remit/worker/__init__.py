"""`remit worker`: brings what runs to what is desired, and says what it saw."""
