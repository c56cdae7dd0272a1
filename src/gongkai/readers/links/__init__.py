"""Links: asked politely, and what came back told apart."""
