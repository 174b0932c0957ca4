"""The device side of the split: python3 device.py PORT [HOST]. Needs onnxruntime and numpy.

Runs on random inputs to show that all is in place; call Device.run with your own. Where nothing runs on the server, PORT is
left out.
"""
import contextlib
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
    "tensor(int64)": numpy.int64, "tensor(int32)": numpy.int32, "tensor(int16)": numpy.int16, "tensor(int8)": numpy.int8,
    "tensor(uint64)": numpy.uint64, "tensor(uint32)": numpy.uint32, "tensor(uint16)": numpy.uint16,
    "tensor(uint8)": numpy.uint8, "tensor(bool)": numpy.bool_, "tensor(string)": object,
}


class Device:
    """Runs the device's models and asks the server for what lies between them."""

    def __init__(self, connection=None):
        self.connection = connection
        self.split = json.loads((HERE / "split.json").read_text(encoding="utf-8"))
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
            answer = receive(self.connection)
            if answer is None:
                raise ConnectionError("the server has gone")
            values.update(answer)
        self._run_here("tail", values)
        return {name: values[name] for part in self.parts.values() for name in part["outputs"]}

    def _run_here(self, name, values):
        if name in self.parts and self.parts[name]["outputs"]:
            part = self.parts[name]
            results = self.sessions[name].run(part["outputs"], {value: values[value] for value in part["inputs"]})
            values.update(zip(part["outputs"], results))

    def random_inputs(self):
        """Inputs of the right types and shapes; a dimension without a number becomes 1."""
        random = numpy.random.default_rng(0)
        made = {name for part in self.parts.values() for name in part["outputs"]}
        made -= set(self.parts.get("device", {"inputs": []})["inputs"])
        inputs = {}
        for session in self.sessions.values():
            for value in session.get_inputs():
                if value.name not in made:
                    shape = [extent if isinstance(extent, int) else 1 for extent in value.shape]
                    numbers = random.integers(0, 2, shape)
                    text = TYPES[value.type] is object
                    inputs[value.name] = numbers.astype(numpy.str_ if text else TYPES[value.type])
        return inputs


def main():
    split = json.loads((HERE / "split.json").read_text(encoding="utf-8"))
    remote = any(part["part"] == "server" for part in split["parts"])
    if remote and len(sys.argv) < 2:
        sys.exit(__doc__)
    host = sys.argv[2] if len(sys.argv) > 2 else "127.0.0.1"
    with socket.create_connection((host, int(sys.argv[1]))) if remote else contextlib.nullcontext() as connection:
        device = Device(connection)
        start = time.perf_counter()
        outputs = device.run(device.random_inputs())
        print(f"{(time.perf_counter() - start) * 1000:.1f} ms")
        for name, value in outputs.items():
            print(name, value.dtype, value.shape)


if __name__ == "__main__":
    main()
