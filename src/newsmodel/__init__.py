"""Turns news documents into typed articles with events and evidence."""
