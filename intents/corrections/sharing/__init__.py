"""Which part of an open draft is whose: as it is said by days, by clocks, by what they keep, by whose it was."""
