#!/bin/sh
# walls.sh ROOT SOURCE FOLDER… - makes an include root that holds links to just these folders
#
# SPDX-License-Identifier: GPL-3.0-or-later
set -eu
root=$1
source=$2
shift 2
rm -rf "$root"
mkdir -p "$root"
for folder; do
  ln -s "$source/$folder" "$root/$folder"
done
