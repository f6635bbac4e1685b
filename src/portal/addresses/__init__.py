"""Every address of the site, long, short, printed and as QR code, made from ids alone. May import base."""
