"""From a request to an answer: routing, reading, the one call, writing."""
