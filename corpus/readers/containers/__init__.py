"""What holds other documents to those documents: zip, tar, gz and web archives."""
