"""What is kept so that it can be proved later who did what."""
