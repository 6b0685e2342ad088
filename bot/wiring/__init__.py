"""The only builder of clients, stores, the app and the worker. Each process imports the parts that it is made of, and no more."""
