"""Everbridge, emulated: contacts, shifts and the scheduling API, as strict as the real one."""
