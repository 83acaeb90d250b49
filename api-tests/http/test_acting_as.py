"""AUTH_MODE=off: everybody is the developer, or acts as whose e-mail address they give."""

from __future__ import annotations

import httpx
from company import Company, done, refused


def test_a_risk_takes_two_people_also_in_development(client: httpx.Client) -> None:
    company = Company(client)
    for key in ("bob", "cyd"):
        path = f"{company.path}/employees/{company.ids[key]}"
        done(client.patch(path, json={"email": f"{key}-{company.id}@example.com"}))
    asked = done(
        client.post(
            f"{company.path}/exceptions",
            json={
                "adoption_id": company.adoption["id"],
                "requirement": "1.1",
                "reason": "The lock is on order.",
                "expires_at": "2036-01-01T00:00:00Z",
                "requester_id": company.ids["cyd"],
            },
        ),
        201,
    )
    decide = f"{company.path}/exceptions/{asked['id']}/decide"
    refused(client.post(decide, json={"decision": "approve"}), 403, "RM018")
    decided = done(
        client.post(
            decide,
            json={"decision": "approve"},
            headers={"Remit-Act-As": f"bob-{company.id}@example.com"},
        )
    )
    assert decided["state"] == "approved"
    assert decided["decided_by"] == f"bob-{company.id}@example.com"


def test_who_acts_is_an_address(client: httpx.Client) -> None:
    for name in ("bob", "a@b\tc", "@", "x@" + "y" * 200):
        answer = client.get("/me", headers={"Remit-Act-As": name})
        assert refused(answer, 400, "RM400")["violations"][0]["name"] == "Remit-Act-As"
    actor = done(client.get("/me", headers={"Remit-Act-As": "bob@example.com"}))
    assert "bob@example.com" in str(actor)
