"""A paired desk asks its server before the doors open."""

from pathlib import Path

from checkin.server.serving import Tls
from checkin.station.readiness import Check, Finding
from tests.builders import a_participant
from tests.stories.hall import Desk, Hall


def server_line(desk: Desk) -> Finding:
    return next(one for one in desk.station.readying.findings() if one.check is Check.SERVER)


def test_the_desk_says_whether_it_has_the_servers_roster_and_whether_the_server_answers(hall: Hall) -> None:
    north = hall.desk("north")
    assert "the roster is the server's" in server_line(north).words

    late = a_participant(id="KATE000000000000", ticket_code="K-KATE")
    hall.central.store.transact(lambda transaction: transaction.put_participants([late]))
    assert "newer than this desk's" in server_line(north).words

    north.sync()
    north.station.scan("K-KATE")
    assert "One entry of this desk is not at the server yet" in server_line(north).words

    hall.server.stop()
    assert "cannot be reached" in server_line(north).words


def test_of_a_server_that_answers_and_is_not_trusted_no_word_is_said_about_the_network(tmp_path: Path) -> None:
    hall = Hall(tmp_path, Tls.ON)
    try:
        north = hall.desk("north")
        hall.stop_server()
        hall.forget_certificate()
        hall.start_server()

        line = server_line(north)

        assert "certificate" in line.words
        assert "others do not see this desk's scans" in line.advice
        assert "network" not in line.advice
    finally:
        hall.stop()
