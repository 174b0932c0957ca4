"""How device.py and server.py send arrays by name: the length in 8 bytes, then a NumPy archive without pickled objects."""
import io
import struct

import numpy


def send(connection, values):
    archive = io.BytesIO()
    numpy.savez(archive, numpy.array(list(values), dtype=numpy.str_), *values.values())
    data = archive.getvalue()
    connection.sendall(struct.pack("<Q", len(data)) + data)


def receive(connection):
    """The arrays by name; None when the other side has gone."""
    head = _exactly(connection, 8)
    if head is None:
        return None
    data = _exactly(connection, struct.unpack("<Q", head)[0])
    archive = numpy.load(io.BytesIO(data), allow_pickle=False)
    names = [str(name) for name in archive["arr_0"]]
    return {name: archive[f"arr_{position + 1}"] for position, name in enumerate(names)}


def _exactly(connection, length):
    data = bytearray()
    while len(data) < length:
        block = connection.recv(min(1 << 20, length - len(data)))
        if not block:
            return None
        data += block
    return bytes(data)
