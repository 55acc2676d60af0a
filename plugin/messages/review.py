"""Sentences for the problems of: review of change sets."""

from __future__ import annotations

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "REV-01": N_(
        "A reviewer has decided about earlier edits of this working copy that were not applied "
        "since, so these need an approval too. Send them for review."
    ),
    "REV-02": N_(
        "Node “{node}” keeps no reviews. Save the change set as a file, have a reviewer decide on "
        "it, and read the file with the decision in here."
    ),
    "REV-03": N_(
        "The answer about the review is not understood ({reason}). Ask again; if it stays so, tell "
        "the node's keeper."
    ),
    "REV-04": N_(
        "Alarm: the decision speaks of other bytes than change set {set_id} ({reason}), so it is "
        "not believed. Tell the reviewer and the node's keeper."
    ),
    "REV-05": N_(
        "A change set in state {state} cannot be sent for review. Submit it again, or withdraw it."
    ),
    "REV-06": N_(
        "Change set {set_id} was applied at the node before anybody decided about it. Withdraw it: "
        "the node answers with its receipt, which is taken over."
    ),
    "REV-07": N_(
        "{reviewer} returned the change set: {remarks} The edits are pending again; correct them "
        "and send them for review."
    ),
    "REV-08": N_(
        "Your login may not do this at the node ({error}): {message} Have its keeper give you the "
        "role of editor to propose, of reviewer to decide."
    ),
    "REV-09": N_(
        "The node did not take the change set for review ({error}): {message} Correct the edits "
        "and send them for review again."
    ),
    "REV-10": N_(
        "This node applies a change set only when somebody else has approved exactly these edits "
        "({message}) Nothing was applied and your edits are kept. Send them for review."
    ),
    "REV-11": N_(
        "A reviewer returned this change set, so the node does not apply it ({message}) Correct "
        "the edits and send them for review."
    ),
    "REV-12": N_(
        "You sent change set {set_id} for review yourself; somebody else has to decide about it."
    ),
    "REV-13": N_(
        "Change set {set_id} is not the one that you read: its digest is another. Open it again "
        "and read it before you decide."
    ),
    "REV-14": N_("Somebody has decided about change set {set_id} already ({message})"),
    "REV-15": N_(
        "Change set {set_id} was withdrawn or applied meanwhile; there is nothing to decide."
    ),
    "REV-16": N_(
        "Write what has to be corrected: a set is returned only with remarks, of at most {most} "
        "characters."
    ),
    "REV-17": N_(
        "Give the digest (SM3) of the change set that you read; the decision holds for these bytes "
        "only."
    ),
    "REV-18": N_("The node knows no change set {set_id} in review. Reload the list."),
    "REV-19": N_(
        "Alarm: the bytes of change set {set_id} do not have the digest under which they wait for "
        "review. Do not decide; tell the node's keeper."
    ),
    "REV-20": N_("“{decision}” is no decision. Approve the change set or return it."),
    "REV-21": N_(
        "{path} cannot be used as a decision ({reason}). Have the reviewer save it again."
    ),
    "REV-22": N_(
        "“{name}” is the name of both submitter and reviewer; somebody else has to decide. "
        "(Without a node that keeps reviews, names are only what the files say.)"
    ),
    "REV-23": N_(
        "Node “{node}” keeps reviews itself, so a file does not count there. Ask the node how the "
        "change set stands."
    ),
    "REV-24": N_(
        "The change set in {path} was not sent for review. Have the planner send it for review and "
        "save it again."
    ),
    "REV-26": N_(
        "Cancelled before the node answered; the change set stays in review. Ask again: the node "
        "gets it if it has not got it yet, and only once."
    ),
    "REV-25": N_(
        "Name either the node that keeps the reviews, or a file with a change set, and with the "
        "file where the decision is to be saved."
    ),
}
