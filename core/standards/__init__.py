"""The standards' tables as data, each with its source, and the accessors over them."""
