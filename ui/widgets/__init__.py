"""Parts that more than one workplace is made of."""
