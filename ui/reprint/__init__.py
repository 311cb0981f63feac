"""The volunteer's workplace: find somebody, say why, print their badge anew."""
