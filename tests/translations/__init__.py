"""Texts that windows show: gathered from the code, kept in files of Qt Linguist, compiled for Qt."""
