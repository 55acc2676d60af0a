"""Watching land after a plan is made: change, illegal use, supply, progress, intensity."""
