"""What breaks products like this one: no line, a line that lies, a server that is away, a phone that forgets."""
