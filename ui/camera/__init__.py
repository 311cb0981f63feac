"""Cameras as scanners: the devices, the thread that reads their pictures, and the panel that shows what they see."""
