"""How device.py and server.py send arrays by name: the length in 8 bytes, then a NumPy archive without pickled objects."""
import io
import struct

import numpy

# A longer message is refused, so that nobody can fill this computer's memory.
LONGEST = 1 << 32


def send(connection, values):
    """Sends arrays by name."""
    arrays = [value.astype(numpy.str_) if value.dtype == object else value for value in map(numpy.asarray, values.values())]
    archive = io.BytesIO()
    numpy.savez(archive, numpy.array(list(values), dtype=numpy.str_), *arrays)
    data = archive.getvalue()
    connection.sendall(struct.pack("<Q", len(data)) + data)


def receive(connection):
    """The arrays by name; None when the other side has gone."""
    head = _exactly(connection, 8)
    if not head:
        return None
    length = struct.unpack("<Q", head)[0]
    if length > LONGEST:
        raise ValueError(f"a message of {length} bytes is longer than {LONGEST}")
    data = _exactly(connection, length)
    archive = numpy.load(io.BytesIO(data), allow_pickle=False)
    names = [str(name) for name in archive["arr_0"]]
    return {name: archive[f"arr_{position + 1}"] for position, name in enumerate(names)}


def _exactly(connection, length):
    """So many bytes, in however many pieces they come; nothing when the other side ends before the first."""
    data = bytearray()
    while len(data) < length:
        block = connection.recv(min(1 << 20, length - len(data)))
        if not block:
            if data or length != 8:
                raise ConnectionError(f"the other side ended after {len(data)} of {length} bytes")
            return b""
        data += block
    return bytes(data)
