"""Files: photos, video, documents."""
