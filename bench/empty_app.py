"""The least that FastAPI can do: a route that does nothing. Nobody can be faster on it."""

from fastapi import FastAPI

app = FastAPI()


@app.get("/")
async def empty() -> dict[str, str]:
    """Answer without doing anything."""
    return {}
