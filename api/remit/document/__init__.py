"""The OpenAPI document, built from routes and contract."""
