"""Taking another node's features over as edits, whatever the copy holds of them already."""

from contextlib import closing

from shanhe.core.editing.pulling import Theirs
from shanhe.core.editing.synchronizing import Taken, take
from shanhe.core.editing.tracking import Tracking
from shanhe.core.feedback import Silent


def taken(path, news):
    with closing(Tracking(path)) as tracking:
        return take(tracking, news, [], {}, Silent())


def kinds(path):
    with closing(Tracking(path)) as tracking:
        return [(one.kind, one.uuid[-1]) for one in tracking.changes()]


def test_a_feature_that_came_back_at_its_source_is_an_edit_of_what_the_target_holds(
    copy_file, tools
):
    path, uuid = copy_file(), tools.uuid_of(1)
    with closing(Tracking(path)) as tracking:
        held = tracking.row(uuid)
    assert taken(path, {uuid: Theirs(None, None)}) == Taken(deleted=1)
    assert kinds(path) == [("delete", "1")]
    assert taken(path, {uuid: Theirs(50, {**held, "DLBM": "0105"})}) == Taken(inserted=1)
    with closing(Tracking(path)) as tracking:
        (change,) = tracking.changes()
        assert (change.kind, change.base, change.changed) == ("update", 1, ("DLBM",))
    assert taken(path, {uuid: Theirs(51, held)}) == Taken(updated=1)
    assert kinds(path) == []
