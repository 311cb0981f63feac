"""The print queue and the printers of this desk."""
