"""The device side of the split: python3 device.py PORT [HOST]. Needs onnxruntime and numpy.

Runs on random inputs to show that all is in place; call Device.run with your own.
"""
import json
import pathlib
import socket
import sys
import time

import numpy
import onnxruntime

from wire import receive, send

HERE = pathlib.Path(__file__).resolve().parent
TYPES = {
    "tensor(float)": numpy.float32, "tensor(double)": numpy.float64, "tensor(float16)": numpy.float16,
    "tensor(int64)": numpy.int64, "tensor(int32)": numpy.int32, "tensor(int8)": numpy.int8,
    "tensor(uint8)": numpy.uint8, "tensor(bool)": numpy.bool_,
}


class Device:
    """Runs the device's models and asks the server for what lies between them."""

    def __init__(self, connection):
        self.connection = connection
        self.split = json.loads((HERE / "split.json").read_text())
        self.parts = {part["part"]: part for part in self.split["parts"]}
        self.sessions = {
            name: onnxruntime.InferenceSession(str(HERE / part["file"]["name"]), providers=["CPUExecutionProvider"])
            for name, part in self.parts.items() if name != "server"
        }

    def run(self, inputs):
        """What the parts give, by name: the outputs of the model among it."""
        values = dict(inputs)
        self._run_here("device", values)
        if "server" in self.parts:
            send(self.connection, {value["name"]: values[value["name"]] for value in self.split["sent"]})
            values.update(receive(self.connection))
        if "tail" in self.parts:
            self._run_here("tail", values)
        return {name: values[name] for part in self.parts.values() for name in part["outputs"]}

    def _run_here(self, name, values):
        part = self.parts[name]
        results = self.sessions[name].run(part["outputs"], {value: values[value] for value in part["inputs"]})
        values.update(zip(part["outputs"], results))

    def random_inputs(self):
        """Inputs of the right types and shapes; a dimension without a number becomes 1."""
        random = numpy.random.default_rng(0)
        inputs = {}
        for value in self.sessions["device"].get_inputs():
            shape = [extent if isinstance(extent, int) else 1 for extent in value.shape]
            inputs[value.name] = random.integers(0, 2, shape).astype(TYPES[value.type])
        return inputs


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    host = sys.argv[2] if len(sys.argv) > 2 else "127.0.0.1"
    with socket.create_connection((host, int(sys.argv[1]))) as connection:
        device = Device(connection)
        start = time.perf_counter()
        outputs = device.run(device.random_inputs())
        print(f"{(time.perf_counter() - start) * 1000:.1f} ms")
        for name, value in outputs.items():
            print(name, value.dtype, value.shape)


if __name__ == "__main__":
    main()
