"""What is booked is read again until it is over; whoever it concerns hears what has become of it. Nothing is changed by that."""
