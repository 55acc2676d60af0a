"""Sentences for the problems of the network, nodes and the catalogue."""

from __future__ import annotations

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "NET-01": N_(
        "{url} cannot be reached ({reason}). Check that the node runs and that the address and "
        "proxy are right, then try again."
    ),
    "NET-02": N_(
        "{url} did not finish its answer within {seconds} seconds. Try again later, or ask for "
        "less at a time."
    ),
    "NET-03": N_(
        "{url} wants to redirect to {target}, which lies outside its origin; this was blocked. If "
        "the node has moved, correct its address in the node profile."
    ),
    "NET-04": N_(
        "Node {node} advertises {url}, which is not a registered address of it; nothing was sent "
        "there. Ask the node's keeper to correct the service, or register that address."
    ),
    "NET-05": N_(
        "{url} is not an address registered for node {node}, so it was not opened. Add it to the "
        "node profile if you trust it."
    ),
    "NET-06": N_(
        "{url} sends more than {limit} MB; reading was stopped. Narrow the search or the extent."
    ),
    "NET-07": N_(
        "{url} answered with a web page (“{title}”) instead of data. Often this is a login page: "
        "check the login of the node, or ask its keeper."
    ),
    "NET-08": N_("{url} refused the request with status {status}: {reason} Ask the node's keeper."),
    "NET-09": N_(
        "{url} did not accept the login (status {status}). Check the user and password of the "
        "node, and whether your role may do this."
    ),
    "NET-10": N_(
        "The connection to {url} broke before the answer was complete ({reason}). Try again."
    ),
    "NET-11": N_(
        "{url} answered with broken JSON ({reason}). Try again; if it stays so, tell the node's "
        "keeper."
    ),
    "NET-13": N_(
        "{url} redirects again and again ({count} times), so it was given up. Check the address in "
        "the node profile, or ask the node's keeper."
    ),
    "NET-12": N_(
        "The proxy on the way to {url} failed ({reason}). Check Settings ▸ Options ▸ Network."
    ),
    "TLS-01": N_(
        "The certificate of {url} is not trusted ({reason}). Have the authority's certificate "
        "added under Settings ▸ Options ▸ Authentication, or ask the node's keeper."
    ),
    "XML-01": N_(
        "The document from {url} is refused for safety ({reason}): only UTF-8 without a DTD is "
        "read. Ask the node's keeper for another version of the service."
    ),
    "XML-02": N_(
        "The answer of {url} is not the XML that was asked for. Check the address and protocol in "
        "the node profile."
    ),
    "NODE-01": N_("There is no node “{id}”. Known nodes: {known}."),
    "NODE-02": N_("This is not a valid node profile; wrong: {reason}. Correct the file."),
    "NODE-03": N_(
        "“{id}” cannot be the id of a node: use small letters, digits, “-” and “_”, at most 64."
    ),
    "NODE-04": N_(
        "Node {node} has no {protocol} service in its profile. Add the address to the profile."
    ),
    "NODE-05": N_(
        "The logins are locked. Enter the master password of QGIS when asked, or, without a "
        "window, name a file holding it in QGIS_AUTH_PASSWORD_FILE."
    ),
    "NODE-06": N_(
        "The login {authcfg} cannot be used or stored. Enter user and password of the node anew."
    ),
    "NODE-07": N_("The node profile {file} was skipped: {reason}"),
    "CAT-01": N_(
        "The catalogue of {node} refused the search: {reason} Try other words, or ask the node's "
        "keeper."
    ),
    "CAT-02": N_(
        "The catalogue of {node} gave an answer that cannot be read ({reason}). Check the node; if "
        "it stays so, tell its keeper."
    ),
    "CAT-03": N_(
        "Node {node} has no record or layer “{resource}”. Search the catalogue for its identifier."
    ),
    "CAT-04": N_(
        "Only {got} of {expected} features of {layer} arrived, so nothing was kept. Try again; if "
        "it stays so, choose a smaller extent or tell the node's keeper."
    ),
    "CAT-05": N_(
        "“{title}” is classified {classification}. State secrets must not be opened with this "
        "software; nothing was loaded."
    ),
    "CAT-06": N_("The search at {node} was stopped before it had finished."),
    "CAT-07": N_(
        "“{title}” offers no {how} to load. Choose another way, or open its documents or links."
    ),
    "CAT-08": N_(
        "{layer} could not be opened ({reason}). Check the node's health, then try again."
    ),
    "CAT-09": N_(
        "The node refused to give {layer}: {reason} Check the layer's name and your role."
    ),
    "CAT-10": N_(
        "Files of the kind “{ending}” are not opened from a catalogue. Ask the provider for an "
        "open format such as PDF, XLSX or CSV."
    ),
    "CAT-11": N_(
        "{path} cannot be written ({reason}). Choose another folder, or close the file where it is "
        "open."
    ),
    "CAT-12": N_("The extent cannot be expressed in {crs}. Draw it inside the layer's own region."),
    "CAT-14": N_(
        "“{title}” is a whole service, not a layer. Open its node in the Browser panel, which "
        "lists its layers, or load a layer by its own record."
    ),
    "CAT-13": N_("No node answered. {failed}"),
    "NODE-08": N_(
        "No node is known. Add one on the Nodes tab, or put a profile file into {folder}."
    ),
}
