"""Who is who: people in Webex and their contacts in Everbridge, by name, address or mention. It only reads, and never picks."""
