"""Long work: results and problems reach the main thread, cancel and stop end it."""

from __future__ import annotations

import threading

import pytest

from shanhe.core.errors import Cancelled, Problem
from shanhe.ui.tasks import Tasks

MAIN = threading.get_ident()


@pytest.fixture
def told():
    return {"done": [], "problem": [], "end": 0}


@pytest.fixture
def tasks(qgis_app):
    made = Tasks()
    yield made
    made.stop()


def start(tasks, told, work):
    def ended():
        told["end"] += 1

    return tasks.start("work", work, told["done"].append, told["problem"].append, ended)


def test_result_comes_back_in_the_main_thread(tasks, told, until):
    start(tasks, told, lambda feedback: threading.get_ident())
    until(lambda: told["end"] == 1)
    assert len(told["done"]) == 1
    assert told["done"][0] != MAIN
    assert told["problem"] == []


def test_problem_is_told_as_a_sentence_with_the_next_step(tasks, told, until):
    def work(feedback):
        raise Problem("NODE-05")

    start(tasks, told, work)
    until(lambda: bool(told["problem"]))
    assert told["done"] == []
    assert "NODE-05" not in told["problem"][0]
    assert len(told["problem"][0]) > 20


def test_surprise_is_told_without_the_name_of_the_exception(tasks, told, until):
    def work(feedback):
        return {}["s3cret-key"]

    start(tasks, told, work)
    until(lambda: bool(told["problem"]))
    assert "KeyError" not in told["problem"][0]
    assert "s3cret-key" not in told["problem"][0]


def test_cancelled_work_ends_quietly(tasks, told, until):
    running = threading.Event()

    def work(feedback):
        running.set()
        while not feedback.isCanceled():
            threading.Event().wait(0.01)
        raise Cancelled

    task = start(tasks, told, work)
    assert running.wait(5)
    task.cancel()
    until(lambda: told["end"] == 1)
    assert (told["done"], told["problem"]) == ([], [])


def test_work_that_ends_after_stop_tells_no_one(told, for_a_while):
    """The widgets that asked for it are gone with the plugin."""
    tasks, running, go = Tasks(), threading.Event(), threading.Event()

    def deaf(feedback):
        running.set()
        go.wait(5)
        return "too late"

    start(tasks, told, deaf)
    assert running.wait(5)
    threading.Timer(0.2, go.set).start()
    tasks.stop()
    for_a_while(0.3)
    assert told == {"done": [], "problem": [], "end": 0}
