@echo off
rem Starts SplitScope with the run-time image beside it; newer JDKs want to be told that JavaFX's unsafe code is meant.
"%~dp0..\runtime\bin\java" -XX:+IgnoreUnrecognizedVMOptions --sun-misc-unsafe-memory-access=allow -jar "%~dp0..\app\splitscope.jar" %*
