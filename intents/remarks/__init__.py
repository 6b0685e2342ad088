"""What words say of a cover, of a card or of a booking that is no request by itself."""
