"""Sentences for the problems of: editing."""

from __future__ import annotations

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "EDIT-01": N_(
        "A value cannot be written into a change set ({reason}). Correct it and submit again."
    ),
    "EDIT-02": N_(
        "The file could not be written ({reason}); nothing was changed. Free space on the disk, "
        "close the program that holds the file, or allow writing to it, then try again."
    ),
    "EDIT-03": N_("“{name}” cannot be the name of a layer or field. Ask the node's keeper."),
    "EDIT-04": N_(
        "A change set in state {state} cannot become {to}. Reload the list of change sets and try "
        "again."
    ),
    "EDIT-10": N_(
        "The journal {path} is in use by another QGIS ({reason}). Finish submitting there, then "
        "try again; nothing is lost."
    ),
    "EDIT-11": N_(
        "The journal {path} is damaged or was changed from outside ({reason}), so it is not "
        "used. Restore it from a backup, or run “Repair the journal of change sets”: the damaged "
        "file is kept, and what of it can be proved is saved."
    ),
    "EDIT-12": N_(
        "The journal {path} was written by a newer version of Shanhe (format {format}). Update "
        "Shanhe; the file was left as it is."
    ),
    "EDIT-13": N_("The journal does not know change set {set_id}. Check the working copy."),
    "EDIT-20": N_(
        "{path} is not a working copy. Choose a file made by “Check out a layer for editing”."
    ),
    "EDIT-21": N_(
        "The working copy {path} has another structure than it was made with: a field was added "
        "or removed, or another program replaced the layer, and edits may have gone unseen. Check "
        "the layer out anew and copy your edits into it."
    ),
    "EDIT-22": N_(
        "In the working copy {path}, {rows} features changed without a record, so it is not "
        "submitted. Check the layer out anew and copy your edits into it."
    ),
    "EDIT-23": N_(
        "{path} lies on a network drive, where edits can be lost. Choose a folder on a local disk."
    ),
    "EDIT-24": N_(
        "The node's answer about layer {layer} is not understood ({reason}). Tell the node's "
        "keeper."
    ),
    "EDIT-25": N_(
        "{path} holds edits that were not submitted. Submit them first, or choose another file."
    ),
    "EDIT-26": N_(
        "{received} of {expected} features came, so no working copy was kept. Check out again."
    ),
    "EDIT-27": N_(
        "Layer {layer} kept changing at the node while it was read, so no working copy was kept. "
        "Check out again, if need be a smaller extent."
    ),
    "EDIT-28": N_(
        "The GeoPackage {path} cannot be written ({reason}). Close the layer if QGIS has it open, "
        "choose another folder, or free space."
    ),
    "EDIT-29": N_(
        "The working copy {path} was made by another version of Shanhe (format “{format}”). "
        "Update Shanhe, or check the layer out anew."
    ),
    "EDIT-30": N_(
        "These edits are too much for one change set: at most {most_ops} changes and "
        "{most_megabytes} MB go together. Submit them in parts; each part is then applied on its "
        "own, so that others may see some before the rest. Or ask the node's keeper to load them "
        "as data."
    ),
    "EDIT-31": N_(
        "Faults to correct before the edits can be submitted: {count}. The first, in feature "
        "{fid}: {first} See the table of findings for all."
    ),
    "EDIT-32": N_(
        "Change set {set_id} of this working copy may have been sent, but the journal {path} does "
        "not know it. Restore the journal from a backup; or withdraw the change set: the node then "
        "tells whether it was applied."
    ),
    "EDIT-33": N_("There is nothing to submit: the working copy has no pending edits."),
    "EDIT-34": N_("{path} is no GeoPackage. Give a file name that ends in .gpkg."),
    "EDIT-35": N_("The extent cannot be transformed to {crs}. Give it in the layer's own CRS."),
    "EDIT-36": N_(
        "This working copy belongs to node “{expected}”, not to “{node}”. Submit it to its own "
        "node."
    ),
    "EDIT-37": N_(
        "Node {node} offers no layer “{layer}” for editing. Layers that it offers: {known}."
    ),
    "EDIT-38": N_(
        "{path} is open in the project as layer “{layer}”: edits of it would go to other features "
        "of the new file. Remove the layer first, refresh it instead, or choose another file."
    ),
    "EDIT-39": N_("“{layer}” has unsaved edits. Save or discard them, then try again."),
    "EDIT-40": N_(
        "The node's answer (status {status}) does not tell whether the change set arrived. Submit "
        "again: the same set is sent, and the node applies it only once."
    ),
    "EDIT-41": N_(
        "Alarm: the node's receipt does not fit change set {set_id} ({reason}), so it is not "
        "believed. Submit again; if it stays so, tell the node's keeper."
    ),
    "EDIT-42": N_(
        "The node wants to redirect the change set to another address (status {status}); nothing "
        "was sent there. Correct the address in the node profile, then submit again."
    ),
    "EDIT-43": N_(
        "The node refused the change set ({error}, change {op}): {message} Correct the edits and "
        "submit again."
    ),
    "EDIT-44": N_(
        "Others changed {count} of the same features meanwhile, or added features with the same "
        "key; nothing was applied. Withdraw the change set and refresh the working copy from the "
        "node; choose where both sides differ, then submit again."
    ),
    "EDIT-45": N_(
        "Alarm: the node knows the id of this change set with another content. Do not submit "
        "again; tell the node's keeper."
    ),
    "EDIT-46": N_("The node is busy and took nothing. Submit again in a while."),
    "EDIT-47": N_(
        "The node did not accept the login and took nothing. Check the login of the node, then "
        "submit again."
    ),
    "EDIT-48": N_(
        "Cancelled while sending, so it is unknown whether the change set arrived. Submit again: "
        "the node applies it only once."
    ),
    "EDIT-49": N_(
        "Your login may not change data at this node ({error}): {message} Nothing was applied and "
        "your edits are kept. Enter the login of an editor in the node profile, then submit again."
    ),
    "EDIT-50": N_(
        "The layer at the node is no longer the one that was checked out ({error}): {message} "
        "Nothing was applied. Check the layer out into a new file and copy your edits into it; "
        "this file keeps them."
    ),
    "EDIT-51": N_(
        "Cancelled: this attempt changed nothing at the node. The change set is kept as it was: "
        "submit it again, or withdraw it to edit on."
    ),
    "EDIT-52": N_(
        "The disk of the node's database is full, so it took nothing ({message}). Tell the node's "
        "administrator to make room, then submit again; the change set is kept until then."
    ),
    "EDIT-53": N_(
        "{path} was edited again and again while its edits were checked, so nothing was sealed. "
        "Let the program that edits it finish, then submit again."
    ),
    "EDIT-60": N_("{field} must not be empty."),
    "EDIT-61": N_("{field} holds {length} characters; at most {most} are allowed."),
    "EDIT-62": N_("“{value}” is no valid value of {field} (type {type})."),
    "EDIT-63": N_("{field} holds characters that cannot be stored."),
    "EDIT-64": N_("“{value}” in {field} is no code of the standard."),
    "EDIT-65": N_("The feature has no geometry."),
    "EDIT-66": N_("The geometry is invalid: {reason}."),
    "EDIT-67": N_("The geometry is of type {found}; the layer holds {expected} without Z and M."),
    "EDIT-68": N_("The polygon has no area."),
    "EDIT-69": N_(
        "The feature lies {distance} map units away from the layer. Check its coordinate reference "
        "system and the order of its axes."
    ),
    "EDIT-79": N_("A ring of the polygon does not end where it began: close it."),
    "EDIT-70": N_("The geometry is stored in CRS {found}; the layer's is {expected}."),
    "EDIT-90": N_(
        "The audit log {path} cannot be written ({reason}), so this was not done or not believed. "
        "Free space on the disk or close the program that holds the file, then try again; nothing "
        "is sent twice."
    ),
    "EDIT-91": N_(
        "Record {seq} at the end of the audit log {path} is not genuine: the log was changed, or "
        "its key in the authentication database is another. Nothing is submitted with it. Give "
        "the file to the keeper of security and move it away; a new log then begins."
    ),
    "EDIT-92": N_(
        "The audit log {path} cannot be read ({reason}). Close the program that holds it; if it is "
        "damaged, keep the file for the keeper of security and move it away."
    ),
    "EDIT-71": N_(
        "Change set {set_id} of this working copy is not settled. Submit again, or withdraw it; "
        "then refresh."
    ),
    "EDIT-72": N_(
        "Layer {layer} has other fields, another CRS or another geometry type at the node than in "
        "this working copy; nothing was changed. Check the layer out into a new file and copy your "
        "edits into it; this file keeps them."
    ),
    "EDIT-73": N_(
        "The node's data of layer {layer} were put back to an older state; nothing was changed. "
        "Check the layer out into a new file and copy your edits into it; this file keeps them."
    ),
    "EDIT-74": N_(
        "Layer {layer} kept changing at the node while it was read; the working copy was not "
        "changed. Refresh again in a while."
    ),
    "EDIT-75": N_(
        "Choose “mine” or “theirs”, the same for all of these fields, as they belong together: "
        "{fields}."
    ),
    "EDIT-76": N_("Feature {uuid} is in no conflict. Refresh the working copy from the node."),
    "EDIT-77": N_(
        "Features that others changed as well: {count}. Choose mine or theirs for each, then "
        "submit."
    ),
    "EDIT-81": N_(
        "Whether change set {set_id} arrived is unknown, and this node keeps no receipts, so it "
        "cannot be taken back now. Send it again first: the node then tells what it holds."
    ),
    "EDIT-78": N_(
        "{path} is a working copy of layer {layer} of node “{node}”, so it is not refreshed here. "
        "Give its own node and layer, or another file."
    ),
}
