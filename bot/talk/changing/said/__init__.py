"""What words say of a booking by which it is found."""
