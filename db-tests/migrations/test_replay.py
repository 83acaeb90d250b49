def test_fresh_install(workshop):
    report = workshop.migrate()
    print(report)
    again = workshop.migrate()
    print(again)
    assert report.changed and not again.changed
